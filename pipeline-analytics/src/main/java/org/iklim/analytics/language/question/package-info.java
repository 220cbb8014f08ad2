// SPDX-License-Identifier: GPL-3.0-or-later
/** Whether a message asks something, in both languages, also where no question mark says so. */
package org.iklim.analytics.language.question;
