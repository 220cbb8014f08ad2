// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.iklim.schemas.RejectReason;

/** What decoding gives. */
public sealed interface Decoded {
  /** One JSON object, as it came: may hold names. */
  record Json(ObjectNode object) implements Decoded {}

  /** No JSON object, and why. */
  record Refused(RejectReason reason) implements Decoded {}
}
