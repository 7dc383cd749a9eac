import FuzzMessages

extension ExtensionProbe {
  /// Of every extension of `Legacy` in `Fuzzing/Schema/legacy.proto` that has a key.
  // Never changes: what the closures hold are keys and paths.
  nonisolated(unsafe) static let all: [ExtensionProbe] = [
    ExtensionProbe(LegacyProto.doubleAdded, \.doubleAdded),
    ExtensionProbe(LegacyProto.floatAdded, \.floatAdded),
    ExtensionProbe(LegacyProto.int32Added, \.int32Added),
    ExtensionProbe(LegacyProto.int64Added, \.int64Added),
    ExtensionProbe(LegacyProto.uint32Added, \.uint32Added),
    ExtensionProbe(LegacyProto.uint64Added, \.uint64Added),
    ExtensionProbe(LegacyProto.sint32Added, \.sint32Added),
    ExtensionProbe(LegacyProto.sint64Added, \.sint64Added),
    ExtensionProbe(LegacyProto.fixed32Added, \.fixed32Added),
    ExtensionProbe(LegacyProto.fixed64Added, \.fixed64Added),
    ExtensionProbe(LegacyProto.sfixed32Added, \.sfixed32Added),
    ExtensionProbe(LegacyProto.sfixed64Added, \.sfixed64Added),
    ExtensionProbe(LegacyProto.boolAdded, \.boolAdded),
    ExtensionProbe(LegacyProto.stringAdded, \.stringAdded),
    ExtensionProbe(LegacyProto.bytesAdded, \.bytesAdded),
    ExtensionProbe(LegacyProto.levelAdded, \.levelAdded),
    ExtensionProbe(LegacyProto.moodAdded, \.moodAdded),
    ExtensionProbe(LegacyProto.partAdded, \.partAdded),
    ExtensionProbe(LegacyProto.legacyAdded, \.legacyAdded),
    ExtensionProbe(LegacyProto.leafAdded, \.leafAdded),
    ExtensionProbe(LegacyProto.doublesAdded, \.doublesAdded),
    ExtensionProbe(LegacyProto.int32sAdded, \.int32sAdded),
    ExtensionProbe(LegacyProto.int64sAdded, \.int64sAdded),
    ExtensionProbe(LegacyProto.sint64sAdded, \.sint64sAdded),
    ExtensionProbe(LegacyProto.fixed32sAdded, \.fixed32sAdded),
    ExtensionProbe(LegacyProto.sfixed64sAdded, \.sfixed64sAdded),
    ExtensionProbe(LegacyProto.boolsAdded, \.boolsAdded),
    ExtensionProbe(LegacyProto.stringsAdded, \.stringsAdded),
    ExtensionProbe(LegacyProto.blobsAdded, \.blobsAdded),
    ExtensionProbe(LegacyProto.packedLevelsAdded, \.packedLevelsAdded),
    ExtensionProbe(LegacyProto.levelsAdded, \.levelsAdded),
    ExtensionProbe(LegacyProto.moodsAdded, \.moodsAdded),
    ExtensionProbe(LegacyProto.partsAdded, \.partsAdded),
    ExtensionProbe(LegacyProto.legaciesAdded, \.legaciesAdded),
    ExtensionProbe(LegacyProto.defaultAdded, \.defaultAdded),
    ExtensionProbe(FuzzPart.lastAdded, \.lastAdded),
  ]
}
