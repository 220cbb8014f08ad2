// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Communities that emerge from ties: {@code DetectedCommunities} (who belongs together in one
 * period, by Leiden), {@code CommunityTracker} (which community is which from one period to the
 * next), {@code TrackedCommunities} (both as a table).
 */
package org.iklim.analytics.emergent;
