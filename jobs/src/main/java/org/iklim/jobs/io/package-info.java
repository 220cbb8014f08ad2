// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Everything that reads or writes: topics of Kafka, tables of the lake, the lock of a data folder.
 *
 * <p>A table changes in one way only, through {@link org.iklim.jobs.io.TableWriter}: rows and the
 * bookkeeping that says which input they came from become visible in one commit.
 */
package org.iklim.jobs.io;
