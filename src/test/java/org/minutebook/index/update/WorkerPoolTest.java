package org.minutebook.index.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  private final WorkerPool workers = new WorkerPool();

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void resultsAreInTheOrderOfTheJobs() throws Exception {
    List<Callable<Integer>> jobs =
        IntStream.range(0, 20)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      Thread.sleep(20 - i);
                      return i;
                    })
            .toList();
    assertEquals(IntStream.range(0, 20).boxed().toList(), workers.runAll(jobs));
  }

  @Test
  void exceptionOfAJobIsThrownWithItsReason() {
    IllegalStateException odd = new IllegalStateException("odd");
    Callable<Integer> failing =
        () -> {
          throw odd;
        };
    IOException thrown =
        assertThrows(IOException.class, () -> workers.runAll(List.of(failing, failing)));
    assertEquals("odd", thrown.getMessage());
    assertSame(odd, thrown.getCause());
  }

  @Test
  void errorOfAJobIsThrownAsItIs() {
    Callable<Integer> failing =
        () -> {
          throw new StackOverflowError();
        };
    assertThrows(StackOverflowError.class, () -> workers.runAll(List.of(failing)));
  }
}
