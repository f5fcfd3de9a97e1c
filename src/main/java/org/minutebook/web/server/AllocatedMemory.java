package org.minutebook.web.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** What threads allocate, as this JVM counts it. */
public final class AllocatedMemory {
  private static final Optional<ThreadMXBean> THREADS =
      Optional.of(ManagementFactory.getThreadMXBean())
          .filter(ThreadMXBean.class::isInstance)
          .map(ThreadMXBean.class::cast)
          .filter(ThreadMXBean::isThreadAllocatedMemorySupported);

  private AllocatedMemory() {}

  /** The bytes that this thread has allocated; always 0 if the JVM does not count them. */
  public static long byThisThread() {
    return THREADS.map(ThreadMXBean::getCurrentThreadAllocatedBytes).orElse(0L);
  }
}
