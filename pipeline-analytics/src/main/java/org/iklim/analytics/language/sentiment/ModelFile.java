// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * A model as bytes: big-endian, the same for the same model. Only places that have a weight are
 * written; a bit for each place tells which.
 */
final class ModelFile {
  private static final int MAGIC = 0x494B534D;
  private static final int VERSION = 3;
  private static final int DIGITS = 12;
  private static final int USED_LONGS = Features.placeCount() / Long.SIZE;

  /** Bytes of everything but the weights. */
  private static final int FIXED =
      2 * Integer.BYTES + 5 * Float.BYTES + (KnownWords.longs() + USED_LONGS) * Long.BYTES;

  private ModelFile() {}

  static byte[] write(SentimentModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeFloat(model.unsureBelow());
      out.writeFloat(model.calibration().sharpness());
      out.writeFloat(model.calibration().negativeBias());
      out.writeFloat(model.calibration().positiveBias());
      for (long word : model.knownWords().bits()) {
        out.writeLong(word);
      }
      out.writeFloat(model.weights().step());
      write(model.weights().weights(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(short[] weights, DataOutputStream out) throws IOException {
    BitSet used = new BitSet(Features.placeCount());
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        used.set(i / Weights.COLUMNS);
      }
    }
    for (long word : Arrays.copyOf(used.toLongArray(), USED_LONGS)) {
      out.writeLong(word);
    }
    for (int place = used.nextSetBit(0); place >= 0; place = used.nextSetBit(place + 1)) {
      for (int column = 0; column < Weights.COLUMNS; column++) {
        out.writeShort(weights[place * Weights.COLUMNS + column]);
      }
    }
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if the bytes are none of this version
   */
  static SentimentModel read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < FIXED || in.getInt() != MAGIC || in.getInt() != VERSION) {
      throw noModel();
    }
    float unsureBelow = in.getFloat();
    Calibration calibration = new Calibration(in.getFloat(), in.getFloat(), in.getFloat());
    KnownWords known = new KnownWords(longs(in, KnownWords.longs()));
    float step = in.getFloat();
    BitSet used = BitSet.valueOf(longs(in, USED_LONGS));
    if (in.remaining() != used.cardinality() * Weights.COLUMNS * Short.BYTES) {
      throw noModel();
    }
    short[] weights = new short[Features.placeCount() * Weights.COLUMNS];
    for (int place = used.nextSetBit(0); place >= 0; place = used.nextSetBit(place + 1)) {
      for (int column = 0; column < Weights.COLUMNS; column++) {
        weights[place * Weights.COLUMNS + column] = in.getShort();
      }
    }
    return new SentimentModel(
        id(bytes), new Weights(step, weights), calibration, known, unsureBelow);
  }

  private static long[] longs(ByteBuffer in, int count) {
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) {
      longs[i] = in.getLong();
    }
    return longs;
  }

  private static IllegalArgumentException noModel() {
    return new IllegalArgumentException(
        "no sentiment model of version " + VERSION + "; train one with 'iklim train-sentiment'");
  }

  private static String id(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sentiment-" + VERSION + "-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
