package org.opencac.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large, whether or not they say so beforehand. */
final class BodyLimit extends OncePerRequestFilter {
  /** Largest body, in bytes. */
  static final long MOST = 12_000_000;

  private final Answers answers;

  BodyLimit(Answers answers) {
    this.answers = answers;
  }

  /** Thrown while a body is read. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST) {
      answers.send(response, ProblemJson.tooLarge());
      return;
    }
    chain.doFilter(new Limited(request), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private long read;

    Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int some = body.read(into, from, most);
      count(Math.max(0, some));
      return some;
    }

    private void count(int bytes) throws TooLargeException {
      read += bytes;
      if (read > MOST) {
        throw new TooLargeException();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
