// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import org.iklim.schemas.RejectReason;

/** What decoding gives. */
public sealed interface Decoded {
  /** One JSON object, read as an activity: may hold names. */
  record Activity(AsActivity activity) implements Decoded {}

  /** No JSON object, and why. */
  record Refused(RejectReason reason) implements Decoded {}
}
