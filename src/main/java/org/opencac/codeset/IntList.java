package org.opencac.codeset;

import java.util.Arrays;

/** A growing list of numbers without boxing. Not safe to share between threads. */
final class IntList {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int position) {
    if (position >= size) {
      throw new IndexOutOfBoundsException(position);
    }
    return values[position];
  }

  int size() {
    return size;
  }
}
