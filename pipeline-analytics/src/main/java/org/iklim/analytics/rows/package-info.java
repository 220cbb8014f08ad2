// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Rows of one task read one after the other, so that only a part of them is held: runs of a key,
 * portions, numbers in place of names.
 */
package org.iklim.analytics.rows;
