import Synchronization
import SystemIO
import Testing

@Suite struct EventLoopTests {
  @Test("submitted work runs in the order of submission")
  func order() throws {
    let loop = try EventLoop()
    let seen = Mutex<[Int]>([])
    for number in 0..<100 {
      loop.submit { seen.withLock { $0.append(number) } }
    }
    loop.submit { loop.stop() }
    loop.run()
    #expect(seen.withLock { $0 } == Array(0..<100))
  }

  @Test("work submitted by submitted work waits for the next burst")
  func nestedSubmission() throws {
    let loop = try EventLoop()
    let seen = Mutex<[String]>([])
    loop.submit {
      loop.submit {
        seen.withLock { $0.append("inner") }
        loop.stop()
      }
      loop.atEndOfBurst { seen.withLock { $0.append("end of burst") } }
      seen.withLock { $0.append("outer") }
    }
    loop.run()
    #expect(seen.withLock { $0 } == ["outer", "end of burst", "inner"])
  }

  @Test(
    "in a burst what has arrived comes first, then what was submitted, then timers, however late")
  func orderInBurst() throws {
    let loop = try EventLoop()
    let pipe = try Pipe()
    defer { pipe.close() }
    let seen = Mutex<[String]>([])
    loop.atEndOfBurst { seen.withLock { $0.append("end") } }
    loop.schedule(at: 1) { seen.withLock { $0.append("timer") } }
    loop.submit { seen.withLock { $0.append("submitted") } }
    try loop.register(
      pipe.reading, interest: .readable,
      handler: Handler { descriptor, _ in
        seen.withLock { $0.append("arrived") }
        loop.deregister(descriptor)
        loop.stop()
      })
    _ = try Socket.write(pipe.writing, [1])
    loop.run()
    #expect(seen.withLock { $0 } == ["arrived", "submitted", "timer", "end"])
  }

  @Test("what many threads submit arrives once each, in each thread's order")
  func manyThreads() throws {
    let threads = 8
    let each = 2_000
    let loop = try EventLoop()
    let seen = Mutex<[[Int]]>(Array(repeating: [], count: threads))
    let left = Atomic<Int>(threads * each)
    for thread in 0..<threads {
      try WorkerThread.start(name: "producer") {
        for number in 0..<each {
          loop.submit {
            seen.withLock { $0[thread].append(number) }
            let rest = left.subtract(1, ordering: .relaxed).newValue
            if rest == 0 { loop.stop() }
          }
        }
      }
    }
    loop.run()
    #expect(seen.withLock { $0.allSatisfy { $0 == Array(0..<each) } })
  }

  @Test("stop ends the present burst, and called early it ends the next run at once")
  func stop() throws {
    let loop = try EventLoop()
    loop.stop()
    loop.run()
    let count = Atomic<Int>(0)
    loop.submit {
      count.add(1, ordering: .relaxed)
      loop.stop()
    }
    loop.submit { count.add(1, ordering: .relaxed) }
    loop.run()
    #expect(count.load(ordering: .relaxed) == 2)
  }

  @Test("the bodies at the end of a burst run once, and those they register run in the next")
  func endOfBurst() throws {
    let loop = try EventLoop()
    var seen: [Int] = []
    loop.atEndOfBurst {
      seen.append(1)
      loop.atEndOfBurst {
        seen.append(3)
        loop.stop()
      }
    }
    loop.atEndOfBurst { seen.append(2) }
    loop.run()
    #expect(seen == [1, 2, 3])
  }

  @Test("while the loop runs, only its own thread may touch what belongs to it")
  func current() throws {
    let loop = try EventLoop()
    #expect(loop.isCurrent)
    let inside = Mutex<Bool?>(nil)
    let outside = Mutex<Bool?>(nil)
    loop.submit {
      inside.withLock { $0 = loop.isCurrent }
      // The loop waits here for another thread's answer, so that the loop is surely running.
      let answered = Semaphore()
      do {
        try WorkerThread.start(name: "outsider") {
          outside.withLock { $0 = loop.isCurrent }
          answered.signal()
        }
        answered.wait()
      } catch {
        Issue.record(error)
      }
      loop.stop()
    }
    loop.run()
    #expect(inside.withLock { $0 } == true)
    #expect(outside.withLock { $0 } == false)
    #expect(loop.isCurrent)
  }

  @Test("a task that prefers the loop runs on the loop, also after it has been suspended")
  func taskOnLoop() throws {
    let loop = try EventLoop()
    let places = Mutex<[Bool]>([])
    Task(executorPreference: loop) {
      places.withLock { $0.append(loop.isCurrent) }
      await Task.yield()
      places.withLock { $0.append(loop.isCurrent) }
      await withCheckedContinuation { continuation in
        loop.submit { continuation.resume() }
      }
      places.withLock { $0.append(loop.isCurrent) }
      loop.stop()
    }
    loop.run()
    #expect(places.withLock { $0 } == [true, true, true])
  }

  @Test("an actor may live on the loop, and code there may assume its isolation")
  func actorOnLoop() async throws {
    let loop = try EventLoop()
    let counter = LoopCounter(loop: loop)
    // On a thread of its own: the test's thread belongs to the pool that drives the test.
    try WorkerThread.start(name: "loop") { loop.run() }
    for _ in 0..<10 { await counter.increment() }
    #expect(await counter.count == 10)
    await withCheckedContinuation { continuation in
      loop.submit {
        counter.assumeIsolated { #expect($0.count == 10) }
        loop.stop()
        continuation.resume()
      }
    }
  }

  @Test("a value bound to the loop travels through other threads and is read on the loop")
  func loopBound() throws {
    final class Box { var value = 0 }
    let loop = try EventLoop()
    let box = Box()
    let bound = LoopBound(box, to: loop)
    try WorkerThread.start(name: "courier") {
      loop.submit {
        bound.value.value = 7
        loop.stop()
      }
    }
    loop.run()
    #expect(box.value == 7)
  }
}

private actor LoopCounter {
  private let loop: EventLoop
  private(set) var count = 0

  init(loop: EventLoop) {
    self.loop = loop
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  func increment() {
    count += 1
  }
}
