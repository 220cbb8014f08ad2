// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.iklim.jobs.options.TryAgainException;

/**
 * One job at a time on a data folder.
 *
 * <p>The operating system frees the lock when the process dies, however it dies. A job on another
 * machine does not see it; there the check in {@link TableWriter#commit} holds.
 */
public final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param folder the lake's folder, made if it is not there
   * @throws TryAgainException if another process holds it
   */
  public static DataLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new TryAgainException(
          "another job works on " + folder + "; nothing was changed, try again when it is done.");
    }
    return new DataLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
