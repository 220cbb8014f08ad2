// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The raw profile from the connectors' side: {@link org.iklim.ingest.connect.raw.IdSpace} makes
 * ids, {@link org.iklim.ingest.connect.raw.Message} and {@link org.iklim.ingest.connect.raw.Place}
 * say what was written where, {@link org.iklim.ingest.connect.raw.Activities} makes the activity.
 */
package org.iklim.ingest.connect.raw;
