package org.minutebook.performance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Adds up the time of one thread: as it passes, and as the processor is busy with it, which hardly
 * depends on what else the machine does.
 */
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long passed;
  private long busy;
  private long startPassed;
  private long startBusy;

  void start() {
    startPassed = System.nanoTime();
    startBusy = THREADS.getCurrentThreadCpuTime();
  }

  void stop() {
    busy += THREADS.getCurrentThreadCpuTime() - startBusy;
    passed += System.nanoTime() - startPassed;
  }

  /** Seconds on the clock. */
  double seconds() {
    return passed / 1e9;
  }

  /** Seconds of the processor. */
  double processorSeconds() {
    return busy / 1e9;
  }
}
