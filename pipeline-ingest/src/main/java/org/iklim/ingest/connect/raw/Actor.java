// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

/**
 * Who acts.
 *
 * @param type Person or Service
 * @param id id of the account
 * @param name display name, empty where the source has none
 */
public record Actor(String type, String id, String name) {

  /** A human account. */
  public static Actor person(String id, String name) {
    return new Actor("Person", id, name);
  }

  /** A bot, an integration, an automatic sender. */
  public static Actor service(String id, String name) {
    return new Actor("Service", id, name);
  }
}
