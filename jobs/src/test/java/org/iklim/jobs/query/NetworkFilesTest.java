// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.iklim.analytics.support.Rows;
import org.iklim.jobs.query.GraphExport.Format;
import org.iklim.jobs.support.Lake;
import org.iklim.schemas.tables.Ties;
import org.iklim.schemas.tables.UnitFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The columns are those that network_p2p (PersonId, and Organization by default) and network_g2g of
 * the vivainsights packages read; the latter takes the first PrimaryCollaborator_ and the first
 * SecondaryCollaborator_ column for the groups, and knows a group's own talk as Within Group.
 */
class NetworkFilesTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  @TempDir private Path folder;

  @Test
  void personToPersonHasTheColumnsThatVivainsightsReads() throws Exception {
    Lake lake = Lake.in(folder.resolve("data"));
    lake.tables().ensure(Ties.TABLE);
    Rows.of(
            lake.session(),
            Ties.TABLE,
            "period_start  person_a  person_b  weight  strength  unit_a     unit_b",
            "2026-01-05    b         c         2.0     0.25      Acme / IT  -",
            "2026-01-05    a         b         4.0     0.75      Acme / IT  Acme / IT",
            "2026-01-05    a         c         0.0     0.0       Acme / IT  -",
            "2026-01-12    a         c         9.0     0.9       Acme / IT  -")
        .writeTo(Ties.TABLE)
        .append();
    NetworkFiles files = new NetworkFiles(lake.session(), START);
    assertThat(files.people(Format.VIVAINSIGHTS, folder))
        .content()
        .isEqualTo(
            "PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,"
                + "Strong_tie_score,Strong_tie_type,Diverse_tie_score,Diverse_tie_type,"
                + "StrongTieScore,PrimaryCollaborator_Organization,"
                + "SecondaryCollaborator_Organization\n"
                + "a,b,2026-02-01,0.750000,1,0,0,0.750000,Acme / IT,Acme / IT\n"
                + "b,c,2026-02-01,0.250000,0,0.250000,1,0.250000,Acme / IT,\n");
    assertThat(files.people(Format.EDGES, folder))
        .content()
        .isEqualTo("source,target,weight\na,b,4.000000\nb,c,2.000000\n");
  }

  @Test
  void groupToGroupHasTheColumnsThatVivainsightsReads() throws Exception {
    Lake lake = Lake.in(folder.resolve("data"));
    lake.tables().ensure(UnitFlows.PUBLISHED);
    Rows.of(
            lake.session(),
            UnitFlows.PUBLISHED,
            "period_start  depth  from_unit  to_unit    weight  weight_share  from_people_count  to_people_count",
            "2026-01-05    1      Acme / IT  Acme / IT  6.0     0.6           9                  9",
            "2026-01-05    1      Acme / IT  Acme / HR  4.0     0.4           7                  5",
            "2026-01-05    2      Acme / IT  Acme / HR  1.0     0.1           7                  5")
        .writeTo(UnitFlows.PUBLISHED)
        .append();
    assertThat(new NetworkFiles(lake.session(), START).units(1, Format.VIVAINSIGHTS, folder))
        .content()
        .isEqualTo(
            "PrimaryCollaborator_Organization,PrimaryCollaborator_GroupSize,"
                + "SecondaryCollaborator_Organization,SecondaryCollaborator_GroupSize,MetricDate,"
                + "Percent_Group_collaboration_time_invested,Group_collaboration_time_invested\n"
                + "Acme / IT,7,Acme / HR,5,2026-02-01,0.400000,4.000000\n"
                + "Acme / IT,9,Within Group,9,2026-02-01,0.600000,6.000000\n");
  }
}
