// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;

/**
 * The page as its template reads it: every text already in the reader's language, nothing escaped
 * yet except the SVG.
 *
 * @param language code of the language, for the {@code lang} attribute
 * @param title of the browser's tab
 * @param heading whom the page is about
 * @param period the week, and whether it is complete
 * @param asOf last day of the data; empty where there is none
 * @param other link to the same page in the other language; null where there is none
 * @param summary the first screen
 * @param tiles headline numbers
 * @param sections the rest, in order
 * @param empty why there is nothing to show; empty where there is something
 */
public record PageView(
    String language,
    String title,
    String heading,
    String period,
    String asOf,
    Link other,
    Summary summary,
    List<Tile> tiles,
    List<Section> sections,
    List<String> empty) {

  /**
   * A link to a neighbouring page.
   *
   * @param href file name, relative
   * @param language code of the page's language
   */
  public record Link(String href, String language) {}

  /**
   * What a leader reads in a minute.
   *
   * @param changed whether anything differs from the usual
   * @param sentences what is different, plainly
   * @param actions what to do or watch
   */
  public record Summary(boolean changed, List<String> sentences, List<String> actions) {}

  /**
   * A headline number.
   *
   * @param label what it counts
   * @param value the number
   * @param interval its 95 % interval in words; empty where it has none
   * @param verdict class of the comparison: more, less, usual or unknown
   * @param mark sign of the comparison
   * @param comparison the comparison in words
   * @param usual usual range in words, or why there is none
   * @param gauge where the number lies in its usual range; null where there is none
   */
  public record Tile(
      String label,
      String value,
      String interval,
      String verdict,
      String mark,
      String comparison,
      String usual,
      Gauge gauge) {}

  /**
   * A number on a track, in percent of the track's length.
   *
   * @param bandStart start of the usual range
   * @param bandWidth its width
   * @param at the number
   */
  public record Gauge(long bandStart, long bandWidth, long at) {}

  /**
   * A part of the page.
   *
   * @param id anchor
   * @param title heading
   * @param lead the one sentence to take away
   * @param blocks charts, tables and notes, in order
   */
  public record Section(String id, String title, String lead, List<Block> blocks) {}

  /** A piece of a section; the template draws it by its kind. */
  public sealed interface Block permits Chart, Charts, Table, People, Note, Glossary {
    /** Name of the piece of the template that draws it. */
    String kind();
  }

  /**
   * A picture with its data.
   *
   * @param heading above the picture
   * @param svg the picture, as markup
   * @param wide whether a small screen scrolls it instead of shrinking it
   * @param data the same as a table
   */
  public record Chart(String heading, String svg, boolean wide, Table data) implements Block {
    @Override
    public String kind() {
      return "chart";
    }
  }

  /**
   * Small pictures side by side.
   *
   * @param charts in reading order
   */
  public record Charts(List<Chart> charts) implements Block {
    @Override
    public String kind() {
      return "charts";
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param heads column headings
   * @param rows cells, the first of a row its heading
   */
  public record Table(String caption, List<Head> heads, List<List<Cell>> rows) implements Block {
    @Override
    public String kind() {
      return "table";
    }
  }

  /**
   * A table that names people. It stands between the comments {@code named} and {@code /named}, so
   * that it can be cut out of a page when one of them no longer agrees.
   *
   * @param table who, and what for
   */
  public record People(Table table) implements Block {
    @Override
    public String kind() {
      return "people";
    }
  }

  /**
   * A column heading.
   *
   * @param text heading
   * @param numeric whether the column is aligned as numbers
   */
  public record Head(String text, boolean numeric) {}

  /**
   * A table cell.
   *
   * @param text what it says
   * @param style num, text, verdict class or shade class
   * @param note small second line; empty where there is none
   * @param bar length of a bar in percent; null where there is none
   * @param indent depth in a tree
   */
  public record Cell(String text, String style, String note, Long bar, int indent) {
    static Cell text(String text) {
      return new Cell(text, "text", "", null, 0);
    }

    static Cell text(String text, String note) {
      return new Cell(text, "text", note, null, 0);
    }

    static Cell indented(String text, int indent) {
      return new Cell(text, "text", "", null, indent);
    }

    static Cell number(String text) {
      return new Cell(text, "num", "", null, 0);
    }

    static Cell number(String text, String note) {
      return new Cell(text, "num", note, null, 0);
    }

    static Cell bar(String text, String note, double share) {
      long length = Math.round(100 * Math.max(0, Math.min(1, share)));
      return new Cell(text, "num", note, length, 0);
    }

    static Cell styled(String text, String style) {
      return new Cell(text, style, "", null, 0);
    }
  }

  /**
   * A paragraph beside the numbers.
   *
   * @param text what it says
   */
  public record Note(String text) implements Block {
    @Override
    public String kind() {
      return "note";
    }
  }

  /**
   * What the words mean.
   *
   * @param terms in order
   */
  public record Glossary(List<Term> terms) implements Block {
    @Override
    public String kind() {
      return "glossary";
    }
  }

  /**
   * A word and its meaning.
   *
   * @param word as used on the page
   * @param meaning in a sentence
   */
  public record Term(String word, String meaning) {}
}
