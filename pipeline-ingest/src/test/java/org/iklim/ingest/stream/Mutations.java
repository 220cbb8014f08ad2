// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages raw records in seeded ways: the same seed gives the same damage. */
final class Mutations {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII);

  private final SplittableRandom random;

  Mutations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  byte[] apply(byte[] value) throws IOException {
    byte[] mutated = value;
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private byte[] once(byte[] value) throws IOException {
    return switch (random.nextInt(8)) {
      case 0 -> flipped(value);
      case 1 -> Arrays.copyOf(value, random.nextInt(value.length + 1));
      case 2 -> doubled(value);
      case 3 ->
          new String(value, StandardCharsets.UTF_8)
              .getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
      default -> swapped(value);
    };
  }

  private byte[] flipped(byte[] value) {
    byte[] flipped = value.clone();
    for (int i = random.nextInt(1, 5); i > 0 && value.length > 0; i--) {
      flipped[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] doubled(byte[] value) {
    int from = random.nextInt(value.length + 1);
    int to = random.nextInt(from, value.length + 1);
    byte[] doubled = new byte[value.length + to - from];
    System.arraycopy(value, 0, doubled, 0, to);
    System.arraycopy(value, from, doubled, to, value.length - from);
    return doubled;
  }

  /** Replaces, renames or removes one property somewhere in the document. */
  private byte[] swapped(byte[] value) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(value);
    } catch (IOException e) {
      return flipped(value);
    }
    List<ObjectNode> objects = new ArrayList<>();
    collect(root, objects);
    objects.removeIf(JsonNode::isEmpty);
    if (objects.isEmpty()) {
      return flipped(value);
    }
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    JsonNode old = object.get(name);
    switch (random.nextInt(10)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.put(name, random.nextLong());
      case 3 -> object.put(name, random.nextBoolean());
      case 4 -> object.putArray(name).add(old).add(old);
      case 5 -> object.putObject(name).set(name, old);
      case 6 -> object.set(name, nested(random.nextInt(1, 200)));
      case 7 -> object.set("x" + name, object.remove(name));
      case 8 -> object.put(name, "9".repeat(random.nextInt(1, 2_000)));
      default -> object.putRawValue(name, huge());
    }
    return MAPPER.writeValueAsBytes(root);
  }

  private RawValue huge() {
    return new RawValue(
        "-" + "9".repeat(random.nextInt(1, 3_000)) + "e" + random.nextInt(1, 9_999_999));
  }

  private static JsonNode nested(int depth) {
    ArrayNode root = MAPPER.createArrayNode();
    ArrayNode inner = root;
    for (int i = 0; i < depth; i++) {
      inner = inner.addArray();
    }
    return root;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }
}
