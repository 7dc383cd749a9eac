/// Lets asynchronous code live on the loop: an actor names it as its executor, a task starts with
/// `Task(executorPreference: loop)`. Its pieces then run between the loop's other work, and may
/// touch what belongs to the loop.
extension EventLoop: SerialExecutor, TaskExecutor {
  package func enqueue(_ job: consuming ExecutorJob) {
    put(.job(UnownedJob(job)))
  }

  package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }

  package func asUnownedTaskExecutor() -> UnownedTaskExecutor {
    UnownedTaskExecutor(ordinary: self)
  }

  package func checkIsolated() {
    preconditionCurrent()
  }

  package func isIsolatingCurrentContext() -> Bool? {
    isCurrent
  }
}
