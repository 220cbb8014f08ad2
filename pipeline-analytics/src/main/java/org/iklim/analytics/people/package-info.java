// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who was where on a day: {@code AccountPersons} (which person an account is), {@code
 * PersonAliases} (one person under several e-mail addresses), {@code KeyChanges} (whose key has
 * changed), {@code AttributeHistory} (a person's unit, location and level over time), {@code
 * AttributeChanges} (the days on which two histories differ), {@code PeopleAsOf} (persons and
 * attributes, joined to facts as of their day), {@code UnitPaths} (every level of a unit's path).
 */
package org.iklim.analytics.people;
