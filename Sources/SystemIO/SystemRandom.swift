/// The system's own randomness: the one place where chance enters the programs.
package enum SystemRandom {
  package static func uint64() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
