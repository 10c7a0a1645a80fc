package org.opencac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 whose disk can be made full. */
final class FullDisk extends FilePathWrapper {
  static final String SCHEME = "filling";
  private static final AtomicBoolean FULL = new AtomicBoolean();

  static void register() {
    FilePath.register(new FullDisk());
  }

  static void full(boolean full) {
    FULL.set(full);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static void write() throws IOException {
    if (FULL.get()) {
      throw new IOException("No space left on device");
    }
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel channel;

    Channel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return channel.read(into, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      FullDisk.write();
      return channel.write(from, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      channel.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
