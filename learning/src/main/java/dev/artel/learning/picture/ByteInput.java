package dev.artel.learning.picture;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes that the decoders can go about in. */
final class ByteInput extends ImageInputStreamImpl {
  private final byte[] bytes;

  ByteInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < bytes.length ? Byte.toUnsignedInt(bytes[(int) streamPos++]) : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    bitOffset = 0;
    int given = (int) Math.min(length, bytes.length - streamPos);
    if (given <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(bytes, (int) streamPos, into, offset, given);
    streamPos += given;
    return given;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
