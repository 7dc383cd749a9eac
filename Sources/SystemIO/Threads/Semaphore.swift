import Glibc

/// Lets a thread sleep until another one signals. Each signal ends one wait, past or future.
package final class Semaphore: @unchecked Sendable {
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

  package func signal() {
    sem_post(semaphore)
  }

  package func wait() {
    // The only failure is EINTR.
    while sem_wait(semaphore) != 0 {}
  }
}
