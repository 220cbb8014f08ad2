// SPDX-License-Identifier: GPL-3.0-or-later
/** Reading and asking for the expert graph: files of activities, the lake, the page. */
package org.iklim.jobs.experts;
