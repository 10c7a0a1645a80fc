/**
 * HTTP in, JSON out: the API that {@code docs/api.md} describes, signing in, who may do what, and
 * errors as problem documents. The pages under {@code static/} use nothing else. What a request or
 * an answer holds is never written to a log.
 */
@NullMarked
package org.opencac.web;

import org.jspecify.annotations.NullMarked;
