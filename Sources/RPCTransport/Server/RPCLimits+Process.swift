package import RPCCore
import SystemIO

extension RPCLimits {
  /// What a node of a small cluster, or a proxy, needs besides the connections that it serves: files
  /// of the log and of snapshots, the loop, its terminal, and connections to others.
  private static let ownDescriptors = 40

  /// The default limits as far as this process has descriptors for them, the number of which is
  /// raised as far as it goes.
  package static func fittingThisProcess() -> RPCLimits {
    RPCLimits().fitting(
      descriptorsMax: DescriptorLimit.raise(), ownDescriptors: ownDescriptors)
  }
}
