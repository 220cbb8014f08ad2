// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.validate.Result;

/**
 * A usable record on its way to the de-duplication.
 *
 * @param result what was read
 * @param origin where the raw record lies
 * @param rawBytes size of the raw value
 */
record ValidRecord(Result.Valid result, Origin origin, int rawBytes) {}
