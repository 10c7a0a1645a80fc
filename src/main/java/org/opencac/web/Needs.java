package org.opencac.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opencac.review.Permission;

/** What the caller must be allowed to do; one of them is enough. A method without it is refused. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
  /** The permissions, of which one is enough; none for whoever is signed in. */
  Permission[] value() default {};

  /** Whether signing in is not even needed. */
  boolean nothing() default false;
}
