// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The file that holds the pseudonym key: made on first use, readable by its owner alone, and never
 * inside the data folder, where a copy of the data would carry the key to the pseudonyms.
 */
final class KeyFile {
  private static final int NEW_KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private final Path file;

  /**
   * Names the file.
   *
   * @param file where the key is, or will be
   * @param data the data folder, which must not hold it
   * @throws IllegalArgumentException if the file lies in the data folder
   */
  KeyFile(Path file, Path data) throws IOException {
    if (resolved(file).startsWith(resolved(data))) {
      throw new IllegalArgumentException(
          "the key file %s lies inside the data folder %s: whoever copies the data would have the key; "
                  .formatted(file, data)
              + "give another --key-file");
    }
    this.file = file;
  }

  /**
   * Reads the key; makes it first if there is none. Processes that start together agree on one key.
   *
   * @throws IllegalArgumentException if others than the owner may read the file, or it holds no key
   */
  PseudonymKey load() throws IOException {
    if (!Files.exists(file)) {
      create();
    }
    if (isPosix(file)) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.stream().anyMatch(OTHERS::contains)) {
        throw new IllegalArgumentException(
            "others may read the key file %s (%s); do: chmod 600 %s"
                .formatted(file, PosixFilePermissions.toString(permissions), file));
      }
    }
    return PseudonymKey.ofBase64(Files.readString(file), file.toString());
  }

  /**
   * A hard link appears with its whole content or not at all, and only for the first to make it.
   */
  private void create() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    byte[] secret = new byte[NEW_KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    FileAttribute<?>[] attributes =
        isPosix(folder)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    Path draft = Files.createTempFile(folder, ".pseudonym", ".key", attributes);
    try {
      String text = Base64.getEncoder().encodeToString(secret) + "\n";
      Files.write(draft, text.getBytes(StandardCharsets.US_ASCII));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is the key.
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView("posix");
  }

  /** The path without links, as far as it exists. */
  private static Path resolved(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? absolute
        : existing.toRealPath().resolve(existing.relativize(absolute));
  }
}
