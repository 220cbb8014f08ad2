// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes sure that one process at a time uses a folder. The operating system gives the lock back
 * when the process ends, however it ends; the file stays and means nothing.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, making the folder if need be.
   *
   * @param folder what is locked
   * @param holder what may run there once only, for the error
   * @throws LockedException if somebody has it
   */
  public static FolderLock take(Path folder, String holder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process: the same answer as held by another.
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new LockedException(
          holder + " already runs on " + folder + "; stop it first, or use another --data folder");
    }
    return new FolderLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
