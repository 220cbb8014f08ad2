// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user asked of an import.
 *
 * @param tenant name of the workspace or network, second part of the source; empty: from the export
 * @param privateReason why private conversations may be read; empty: they are skipped and counted
 * @param likes optional side file of reactions (Viva Engage)
 */
public record ImportOptions(
    Optional<String> tenant, Optional<String> privateReason, Optional<Path> likes) {

  /** Nothing asked for: private conversations are skipped. */
  public static ImportOptions defaults() {
    return new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether private conversations may be read. */
  public boolean includesPrivate() {
    return privateReason.isPresent();
  }
}
