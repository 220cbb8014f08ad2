// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who talks with whom. In order: {@code ThreadIds} (the thread of every message), {@code
 * ThreadMessages} (a thread's messages side by side, with their people), then {@code Threads} and
 * {@code Replies} from these.
 */
package org.iklim.analytics.network;
