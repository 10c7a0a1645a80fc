package org.opencac.codeset;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A fixed-size list whose elements are made when they are asked for. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final IntFunction<T> element;

  LazyList(int size, IntFunction<T> element) {
    this.size = size;
    this.element = element;
  }

  @Override
  public T get(int position) {
    return element.apply(Objects.checkIndex(position, size));
  }

  @Override
  public int size() {
    return size;
  }
}
