import RPCTransport

extension ChannelSettings {
  /// For connections to other members and to proxies: what cannot leave now is old later, so that
  /// calls do not wait for a connection.
  static let forPeers: ChannelSettings = {
    var settings = ChannelSettings()
    settings.waitsForReady = false
    return settings
  }()
}
