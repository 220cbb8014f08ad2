// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The stages after landing: network, metrics and the publishing of metrics. Each output table keeps
 * in its properties which state of its inputs it was made from, so each knows by itself what has
 * changed since, may be missed out or repeated, and is committed alone.
 */
package org.iklim.jobs.stage;
