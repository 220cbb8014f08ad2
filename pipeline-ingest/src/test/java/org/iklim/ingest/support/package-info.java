// SPDX-License-Identifier: GPL-3.0-or-later
/** What several tests of this module share. */
package org.iklim.ingest.support;
