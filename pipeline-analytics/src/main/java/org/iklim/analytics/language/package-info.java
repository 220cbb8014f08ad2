// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The language stage: what a message says, in Indonesian, English or a mix of both. In order:
 * {@code text} (social-text normalisation), {@code sentiment} (the engine and its trainer).
 */
package org.iklim.analytics.language;
