import { englishRooms } from '../messages/english-rooms.ts';
import { addCatalogue } from '../translate/catalogue.ts';

/** Importing this folder makes the words of every page readable in English. The web imports it with the first page after the overview; elsewhere they are there from the start. */
addCatalogue('en', englishRooms);
export const areRoomWordsLoaded = true;
