// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The runnable Spark artefact: command line, sessions, reading and writing. Jobs that do real work;
 * no models and no library code, which live in {@code org.iklim.analytics}.
 */
package org.iklim.jobs;
