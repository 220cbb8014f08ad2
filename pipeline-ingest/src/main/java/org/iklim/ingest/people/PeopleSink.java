// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.io.IOException;
import org.iklim.schemas.avro.PersonAttributes;

/** Takes the rows of an HR file, in the order of the file. */
@FunctionalInterface
interface PeopleSink {
  void send(PersonAttributes row) throws IOException;
}
