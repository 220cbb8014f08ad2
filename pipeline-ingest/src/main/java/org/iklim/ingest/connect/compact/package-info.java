// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a connector must remember about records it has passed, in a few bytes each: ids seen, times,
 * hashes of texts. Ten million ids take about 130 MB in a set and 270 MB in a map.
 */
package org.iklim.ingest.connect.compact;
