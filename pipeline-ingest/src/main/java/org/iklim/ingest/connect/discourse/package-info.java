// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Discourse forums: topics as their JSON interface gives them, or one user's archive. A post's id
 * is made of its topic and number, as in its address, so replies and best answers need no look-up.
 */
package org.iklim.ingest.connect.discourse;
