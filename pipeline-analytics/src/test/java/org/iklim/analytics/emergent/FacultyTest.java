// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.Leiden;
import org.iklim.analytics.graph.PartitionAgreement;
import org.junit.jupiter.api.Test;

/** The communities of a faculty of 81 people against the schools they belong to. */
class FacultyTest {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "communities");

  @Test
  void communitiesAgreeWithTheSchools() throws IOException {
    assumeThat(FOLDER).as("public data, see docs/stages/4-network.md").exists();
    CsrBuilder edges = CsrGraph.directed();
    for (String line : lines("UKfaculty_edges.csv")) {
      String[] cells = line.split(",", -1);
      edges.add(vertex(cells[0]), vertex(cells[1]), Double.parseDouble(cells[2]));
    }
    CsrGraph graph = edges.build();
    int[] schools = new int[graph.vertexCount()];
    for (String line : lines("UKfaculty_vertices.csv")) {
      String[] cells = line.split(",", -1);
      schools[vertex(cells[0])] = Integer.parseInt(cells[1]);
    }
    PartitionAgreement agreement = PartitionAgreement.of(Leiden.seeded(1).of(graph), schools);
    assertThat(agreement.normalisedMutualInformation()).isGreaterThanOrEqualTo(0.738);
    assertThat(agreement.adjustedRandIndex()).isGreaterThanOrEqualTo(0.670);
  }

  /** The files number people from 1. */
  private static int vertex(String id) {
    return Integer.parseInt(id) - 1;
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .skip(1)
        .map(line -> line.replace("\"", ""))
        .toList();
  }
}
