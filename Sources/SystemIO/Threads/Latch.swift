import Glibc

/// Lets one thread wait until another has finished, once.
package final class Latch: @unchecked Sendable {
  // A semaphore must not move in memory, and it is shared between threads by design.
  private let semaphore: UnsafeMutablePointer<sem_t>

  package init() {
    semaphore = .allocate(capacity: 1)
    semaphore.initialize(to: sem_t())
    sem_init(semaphore, 0, 0)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  package func finish() {
    sem_post(semaphore)
  }

  package func wait() {
    while sem_wait(semaphore) != 0 {}
  }
}
