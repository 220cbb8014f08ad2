// SPDX-License-Identifier: GPL-3.0-or-later
/** Names of the tables and of their columns, checked against the DDL by a contract test. */
package org.iklim.schemas.tables;
