export interface Place {
  latitude: number;
  longitude: number;
  altitude: number;
  /** Metres. */
  accuracy: number;
}

/** Where the phone is: a fixed place until a test provider moves it. */
export interface LocationProvider {
  place(): Place;
  move(place: Partial<Place>): void;
}

export function createLocationProvider(): LocationProvider {
  let place: Place = { latitude: 39.9087, longitude: 116.3975, altitude: 44, accuracy: 12 };
  return {
    place: () => place,
    move(change) {
      place = { ...place, ...change };
    },
  };
}
