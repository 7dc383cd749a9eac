import RPCCore
import RPCTransport

extension ChannelSettings {
  /// For connections to other members and to proxies: what cannot leave now is old later, so that
  /// calls do not wait for a connection.
  static let forPeers: ChannelSettings = {
    var settings = ChannelSettings()
    settings.waitsForReady = false
    return settings
  }()

  /// For entries, with room for all that Raft may have under way to one member
  /// (`RaftSettings.inFlightBytesMax`), one more batch and calls that are passed on: what was dropped
  /// here would be found missing later and sent again.
  static let forEntries: ChannelSettings = {
    var settings = forPeers
    settings.limits.streamQueueBytesMax = 12 << 20
    settings.limits.outputBytesMax = 16 << 20
    return settings
  }()
}
