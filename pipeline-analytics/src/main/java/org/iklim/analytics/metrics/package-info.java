// SPDX-License-Identifier: GPL-3.0-or-later
/** Numbers of groups and periods. */
package org.iklim.analytics.metrics;
