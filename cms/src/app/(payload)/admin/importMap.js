import { ReadyCell as ReadyCell_722d9f400aeab0f38ec4a766e47ea910 } from '../../../../src/admin/ReadyCell.tsx'
import { KeepErrors as KeepErrors_c44f6d205b87c00f6257d7aaece7b270 } from '../../../../src/admin/KeepErrors.tsx'
import { KeepWords as KeepWords_1e760cbe415b3915ee14523f6d583793 } from '../../../../src/admin/KeepWords.tsx'
import { EditorsName as EditorsName_15a6b95afa3656147b9c861e69fe9560 } from '../../../../src/admin/EditorsName.tsx'
import { FreshDraft as FreshDraft_6eb99929d148dc2dd3c0268bee627684 } from '../../../../src/admin/FreshDraft.tsx'
import { PublicationStatus as PublicationStatus_57c8180e741638f4e16c60f93dc89a07 } from '../../../../src/admin/PublicationStatus.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UsedNotice as UsedNotice_cbd6749a94e873ff8477e185ffb73a86 } from '../../../../src/admin/UsedNotice.tsx'
import { TitleField as TitleField_f050ad77e7a75d5bfb82c8b6633616f7 } from '../../../../src/admin/MediaFields.tsx'
import { LanguageField as LanguageField_f050ad77e7a75d5bfb82c8b6633616f7 } from '../../../../src/admin/MediaFields.tsx'
import { AltField as AltField_f050ad77e7a75d5bfb82c8b6633616f7 } from '../../../../src/admin/MediaFields.tsx'
import { DecorativeField as DecorativeField_f050ad77e7a75d5bfb82c8b6633616f7 } from '../../../../src/admin/MediaFields.tsx'
import { PictureTextField as PictureTextField_f050ad77e7a75d5bfb82c8b6633616f7 } from '../../../../src/admin/MediaFields.tsx'
import { Keys as Keys_92660ed8d53652acf853dcbaa38f772b } from '../../../../src/collections/api-clients/Keys.tsx'
import { WebhookPanel as WebhookPanel_cafed6a801abd4289a309d00afc32bdc } from '../../../../src/collections/webhooks/WebhookPanel.tsx'
import { DeliveryPanel as DeliveryPanel_2f7dd47644ea872de9adce2b22acbd2b } from '../../../../src/collections/webhook-deliveries/DeliveryPanel.tsx'
import { RowLabel as RowLabel_569b27623bc9397932791d1ff1404eda } from '../../../../src/admin/RowLabel.tsx'
import { BlockLabel as BlockLabel_4b2b4372ad11345830e1c8082f626d40 } from '../../../../src/admin/BlockLabel.tsx'
import { Icon as Icon_4581af1b67ec1ca77380af6e97e29e77 } from '../../../../src/admin/Icon.tsx'
import { Logo as Logo_8e667ac4b9483eaa619866b9308f03ba } from '../../../../src/admin/Logo.tsx'
import { Scheduled as Scheduled_b01e91a765f84b6a79e25427aa359406 } from '../../../../src/admin/Scheduled.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/ReadyCell.tsx#ReadyCell": ReadyCell_722d9f400aeab0f38ec4a766e47ea910,
  "/src/admin/KeepErrors.tsx#KeepErrors": KeepErrors_c44f6d205b87c00f6257d7aaece7b270,
  "/src/admin/KeepWords.tsx#KeepWords": KeepWords_1e760cbe415b3915ee14523f6d583793,
  "/src/admin/EditorsName.tsx#EditorsName": EditorsName_15a6b95afa3656147b9c861e69fe9560,
  "/src/admin/FreshDraft.tsx#FreshDraft": FreshDraft_6eb99929d148dc2dd3c0268bee627684,
  "/src/admin/PublicationStatus.tsx#PublicationStatus": PublicationStatus_57c8180e741638f4e16c60f93dc89a07,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/UsedNotice.tsx#UsedNotice": UsedNotice_cbd6749a94e873ff8477e185ffb73a86,
  "/src/admin/MediaFields.tsx#TitleField": TitleField_f050ad77e7a75d5bfb82c8b6633616f7,
  "/src/admin/MediaFields.tsx#LanguageField": LanguageField_f050ad77e7a75d5bfb82c8b6633616f7,
  "/src/admin/MediaFields.tsx#AltField": AltField_f050ad77e7a75d5bfb82c8b6633616f7,
  "/src/admin/MediaFields.tsx#DecorativeField": DecorativeField_f050ad77e7a75d5bfb82c8b6633616f7,
  "/src/admin/MediaFields.tsx#PictureTextField": PictureTextField_f050ad77e7a75d5bfb82c8b6633616f7,
  "/src/collections/api-clients/Keys.tsx#Keys": Keys_92660ed8d53652acf853dcbaa38f772b,
  "/src/collections/webhooks/WebhookPanel.tsx#WebhookPanel": WebhookPanel_cafed6a801abd4289a309d00afc32bdc,
  "/src/collections/webhook-deliveries/DeliveryPanel.tsx#DeliveryPanel": DeliveryPanel_2f7dd47644ea872de9adce2b22acbd2b,
  "/src/admin/RowLabel.tsx#RowLabel": RowLabel_569b27623bc9397932791d1ff1404eda,
  "/src/admin/BlockLabel.tsx#BlockLabel": BlockLabel_4b2b4372ad11345830e1c8082f626d40,
  "/src/admin/Icon.tsx#Icon": Icon_4581af1b67ec1ca77380af6e97e29e77,
  "/src/admin/Logo.tsx#Logo": Logo_8e667ac4b9483eaa619866b9308f03ba,
  "/src/admin/Scheduled.tsx#Scheduled": Scheduled_b01e91a765f84b6a79e25427aa359406,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
