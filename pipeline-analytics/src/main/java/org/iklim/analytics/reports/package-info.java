// SPDX-License-Identifier: GPL-3.0-or-later
/** What may leave: metrics behind the disclosure gate, and the pages made from them. */
package org.iklim.analytics.reports;
