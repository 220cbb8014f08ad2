// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A model as bytes: big-endian, the same for the same model. */
final class ModelFile {
  private static final int MAGIC = 0x494B534D;
  private static final int VERSION = 2;
  private static final int DIGITS = 12;

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
      for (short weight : model.weights().weights()) {
        out.writeShort(weight);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if the bytes are none of this version
   */
  static SentimentModel read(byte[] bytes) {
    int header = 2 * Integer.BYTES + 4 * Float.BYTES;
    int weights = Features.placeCount() * Weights.COLUMNS;
    int expected = header + KnownWords.longs() * Long.BYTES + Float.BYTES + weights * Short.BYTES;
    if (bytes.length != expected
        || ByteBuffer.wrap(bytes).getInt() != MAGIC
        || ByteBuffer.wrap(bytes).getInt(Integer.BYTES) != VERSION) {
      throw new IllegalArgumentException(
          "no sentiment model of version " + VERSION + "; train one with 'iklim train-sentiment'");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.skipNBytes(2 * Integer.BYTES);
      float unsureBelow = in.readFloat();
      Calibration calibration = new Calibration(in.readFloat(), in.readFloat(), in.readFloat());
      long[] known = new long[KnownWords.longs()];
      for (int i = 0; i < known.length; i++) {
        known[i] = in.readLong();
      }
      float step = in.readFloat();
      short[] all = new short[weights];
      for (int i = 0; i < all.length; i++) {
        all[i] = in.readShort();
      }
      return new SentimentModel(
          id(bytes), new Weights(step, all), calibration, new KnownWords(known), unsureBelow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
