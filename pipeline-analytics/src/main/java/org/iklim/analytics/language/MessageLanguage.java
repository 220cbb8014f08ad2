// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Sentiment;
import org.iklim.analytics.language.taxonomy.Taxonomy;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;

/**
 * What messages say, each text read once. The reader is made once in each JVM.
 *
 * @param engine for sentiment
 * @param taxonomyName file with terms beside the shipped taxonomy, for errors; may be empty
 * @param taxonomy content of that file; may be empty
 */
public record MessageLanguage(SentimentEngine engine, String taxonomyName, String taxonomy)
    implements Serializable {
  private static final String CONTENT = "content";
  private static final String PLACES = "places";
  private static final String PLACE = "place";
  private static final String READING = "reading";
  private static final int HASH_DIGITS = 32;

  /** Readers of this JVM by engine and taxonomy; there is one, but for tests. */
  private static final Map<MessageLanguage, MessageReader> READERS = new ConcurrentHashMap<>();

  /** The shipped model and taxonomy. */
  public static MessageLanguage shipped() {
    return new MessageLanguage(LinearEngine.SHIPPED, "", "");
  }

  /** What is read of a message without an engine: as {@link #texts} puts it together. */
  public static String content(String title, String text) {
    return title + "\n" + text;
  }

  /** Model, rules and taxonomy: rows of another id must be made anew. */
  public String modelId() {
    return reader().id();
  }

  /**
   * The messages that are to be read, with the hash of their text.
   *
   * <p>Reads: activity.messages, people.
   *
   * <p>Gives: (message_id, created_day, content_hash, content), one row per message; content is
   * title and text with a line break between.
   *
   * <p>Drops: messages of bots, deleted ones, and those whose creation is not known.
   *
   * <p>Units: created_day a UTC date.
   */
  public static Dataset<Row> texts(Dataset<Row> messages, PeopleAsOf people) {
    Column content =
        concat(
            coalesce(col(Messages.TITLE), lit("")),
            lit("\n"),
            coalesce(col(Messages.TEXT), lit("")));
    Dataset<Row> standing =
        messages
            .where(col(Messages.CREATED_DAY).isNotNull().and(col(Messages.DELETED_AT).isNull()))
            .select(
                col(Messages.MESSAGE_ID),
                col(Messages.CREATED_DAY),
                col(Messages.ACTOR_KEY),
                col(Messages.ACTOR_KIND),
                content.as(CONTENT));
    return people
        .withPerson(standing)
        .where(col(PeopleAsOf.IS_PERSON))
        .select(
            col(Messages.MESSAGE_ID).as(LanguageMessages.MESSAGE_ID),
            col(Messages.CREATED_DAY).as(LanguageMessages.CREATED_DAY),
            substring(sha2(col(CONTENT).cast("binary"), 256), 1, HASH_DIGITS)
                .as(LanguageMessages.CONTENT_HASH),
            col(CONTENT));
  }

  /**
   * What every text says, when nothing was read before.
   *
   * <p>Reads: {@link #texts}.
   *
   * <p>Gives: language.messages, one row per text's message. One shuffle, of the distinct texts.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: shares and confidence 0 to 1.
   */
  public Dataset<Row> from(Dataset<Row> texts) {
    // Not to be evaluated again for every column that is taken from its result.
    UserDefinedFunction read =
        udf((UDF1<String, Row>) this::reading, readingSchema()).asNondeterministic();
    return byContent(texts)
        .select(
            col(LanguageMessages.CONTENT_HASH), col(PLACES), read.apply(col(CONTENT)).as(READING))
        .select(col(LanguageMessages.CONTENT_HASH), col(READING), explode(col(PLACES)).as(PLACE))
        .withColumn(LanguageMessages.MODEL_ID, lit(modelId()))
        .select(Arrays.stream(columnNames()).map(MessageLanguage::placed).toArray(Column[]::new));
  }

  /**
   * What every text says; those known are not read again.
   *
   * <p>Reads: {@link #texts}; language.messages as it is.
   *
   * <p>Gives: language.messages, one row per text's message. Shuffles the distinct texts and the
   * known rows with such texts.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: shares and confidence 0 to 1.
   */
  public Dataset<Row> from(Dataset<Row> texts, Dataset<Row> known) {
    String[] hash = {LanguageMessages.CONTENT_HASH};
    Dataset<Row> readings =
        known
            .where(col(LanguageMessages.MODEL_ID).equalTo(modelId()))
            .join(texts.select(LanguageMessages.CONTENT_HASH).distinct(), hash, "left_semi")
            .drop(LanguageMessages.MESSAGE_ID, LanguageMessages.CREATED_DAY)
            // Rows of one text and model are equal in all that is left.
            .dropDuplicates(hash);
    Dataset<Row> unread = texts.join(readings, hash, "left_anti");
    Dataset<Row> read =
        texts
            .join(readings, hash)
            .select(Arrays.stream(columnNames()).map(name -> col(name)).toArray(Column[]::new));
    return from(unread).unionByName(read);
  }

  /** (content_hash, content, places): one row per distinct text. */
  private static Dataset<Row> byContent(Dataset<Row> texts) {
    return texts
        .groupBy(col(LanguageMessages.CONTENT_HASH))
        .agg(
            max(col(CONTENT)).as(CONTENT),
            collect_list(
                    struct(col(LanguageMessages.MESSAGE_ID), col(LanguageMessages.CREATED_DAY)))
                .as(PLACES));
  }

  /** A column of the table, from where it stands before. */
  private static Column placed(String name) {
    return switch (name) {
      case LanguageMessages.CONTENT_HASH, LanguageMessages.MODEL_ID -> col(name);
      case LanguageMessages.MESSAGE_ID, LanguageMessages.CREATED_DAY ->
          col(PLACE + "." + name).as(name);
      default -> col(READING + "." + name).as(name);
    };
  }

  private Row reading(String content) {
    MessageReading reading = reader().read(content);
    Sentiment sentiment = reading.sentiment();
    boolean isRead = sentiment.isRead();
    return RowFactory.create(
        reading.language().code(),
        reading.languageConfidence(),
        sentiment.label().map(Label::id).orElse(null),
        isRead ? sentiment.negative() : null,
        isRead ? sentiment.neutral() : null,
        isRead ? sentiment.positive() : null,
        sentiment.abstention().map(Enum::name).orElse(null),
        reading.question(),
        reading.aspects().toArray(String[]::new),
        reading.function().orElse(null));
  }

  /** What {@link #reading} gives: the columns of the table from language on. */
  private static StructType readingSchema() {
    StructType table = StructType.fromDDL(Contracts.structDdl(LanguageMessages.TABLE));
    int first = table.fieldIndex(LanguageMessages.LANGUAGE);
    return new StructType(Arrays.copyOfRange(table.fields(), first, table.size()));
  }

  private static String[] columnNames() {
    return StructType.fromDDL(Contracts.structDdl(LanguageMessages.TABLE)).fieldNames();
  }

  private MessageReader reader() {
    return READERS.computeIfAbsent(
        this, key -> new MessageReader(engine, Taxonomy.extended(taxonomyName, taxonomy)));
  }
}
