/// The requests of a client that have not ended: how many, and how many bytes they carry.
///
/// Whatever a request waits for (a session, a connection, a pause, its turn, an answer), it counts here
/// from when it is made until it ends. So this bounds every queue of the client: beside them there is only
/// the call that opens the session, of which there is one, and what watches the cluster, a call for each
/// `ClusterWatch` that its owner has made.
struct OutstandingRequests {
  let countMax: Int
  let byteCountMax: Int
  private(set) var count = 0
  private(set) var byteCount = 0

  init(countMax: Int, byteCountMax: Int) {
    precondition(countMax > 0 && byteCountMax > 0, "a client without requests is none")
    self.countMax = countMax
    self.byteCountMax = byteCountMax
  }

  /// Why a further request of so many bytes is refused, or `nil`. One may always be outstanding,
  /// whatever its size.
  func refusal(ofByteCount bytes: Int) -> ClientError? {
    guard count > 0 else { return nil }
    guard count < countMax else {
      return .overloaded(
        "\(count) requests of this client are under way, which is the limit; wait for some of them to "
          + "end")
    }
    guard bytes <= byteCountMax - byteCount else {
      return .overloaded(
        "the requests of this client that are under way carry \(byteCount) bytes; \(bytes) more "
          + "would exceed the limit of \(byteCountMax); wait for some of them to end")
    }
    return nil
  }

  mutating func began(byteCount bytes: Int) {
    count += 1
    byteCount += bytes
  }

  /// Precondition: it has begun, with as many bytes, and has not ended yet.
  mutating func ended(byteCount bytes: Int) {
    precondition(count > 0 && byteCount >= bytes, "a request ends that has not begun")
    count -= 1
    byteCount -= bytes
  }
}
