/**
 * Tests of the workbench's pages in a real browser against the real server, which runs as a program
 * of its own. They are skipped, with a message, where no Chromium is installed.
 */
@NullMarked
package org.opencac.browser;

import org.jspecify.annotations.NullMarked;
