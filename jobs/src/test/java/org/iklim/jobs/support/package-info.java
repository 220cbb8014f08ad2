// SPDX-License-Identifier: GPL-3.0-or-later
/** What tests of jobs share: a lake of their own for every test, topics made of lists. */
package org.iklim.jobs.support;
