// SPDX-License-Identifier: GPL-3.0-or-later
/** What tests of transformations share: one Spark session, ASCII tables, row assertions. */
package org.iklim.analytics.support;
